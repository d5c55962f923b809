import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { SwitchRow } from "#ui/switch-row.tsx";

it("SwitchRow is a named and described switch that asks for its other state", async () => {
  const onChange = vi.fn<(isOn: boolean) => void>();
  const row = (isOn: boolean) => (
    <SwitchRow label="跳过停顿" note="一个字也不切" isOn={isOn} onChange={onChange} />
  );
  const { rerender } = render(row(false));
  const control = screen.getByRole("switch", { name: "跳过停顿" });
  expect(control).not.toBeChecked();
  expect(control).toHaveAccessibleDescription("一个字也不切");
  await userEvent.click(control);
  expect(onChange).toHaveBeenLastCalledWith(true);
  rerender(row(true));
  expect(control).toBeChecked();
  await userEvent.click(control);
  expect(onChange).toHaveBeenLastCalledWith(false);
});
