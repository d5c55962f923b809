import { Search, X } from "lucide-react";
import {
  useState,
  type ChangeEvent,
  type CompositionEvent,
  type KeyboardEvent,
  type Ref,
} from "react";

/** A search box with a way to clear it. Enter does not fire while a Chinese word is composed. */
export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: (isShiftHeld: boolean) => void;
  /** The arrow down was pressed. */
  readonly onDown?: () => void;
  readonly onFocus?: () => void;
  /** A key to show at the end, e.g. `/`. */
  readonly keyHint?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** As high as the buttons beside it. */
  readonly isTall?: boolean;
  /** The words alone, where there is little room: what clears them stands beside the box. */
  readonly isPlain?: boolean;
}

export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, clearLabel, value, onChange, onEnter, onDown, onFocus } = props;
  const { keyHint, inputRef, isTall = false, isPlain = false } = props;
  const inputProps = useComposedValue(value, onChange);
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && onEnter) {
      event.preventDefault();
      onEnter(event.shiftKey);
    }
    if (event.key === "ArrowDown" && onDown) {
      event.preventDefault();
      onDown();
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      if (value === "") event.currentTarget.blur();
      else onChange("");
    }
  };
  return (
    <div
      className={`flex h-11 items-center gap-2 rounded-[10px] border border-line bg-bg-1 px-3 text-sm text-ink-3 focus-within:border-ink-3 ${isTall ? "" : "md:h-10 pointer-coarse:h-11"}`}
    >
      {!isPlain && <Search aria-hidden size={17} className="shrink-0" />}
      <input
        ref={inputRef}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        {...inputProps}
        onKeyDown={handleKeyDown}
        onFocus={onFocus}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        className="h-full w-full min-w-0 bg-transparent pointer-coarse:h-11 text-base text-ink outline-none placeholder:text-ink-3 placeholder:opacity-100 md:text-sm"
      />
      {value !== "" && !isPlain && (
        <button
          type="button"
          aria-label={clearLabel}
          title={clearLabel}
          onClick={() => onChange("")}
          className="relative -mr-2 grid h-9 w-9 shrink-0 after:absolute after:-inset-1 place-items-center rounded-full hover:text-ink"
        >
          <X aria-hidden size={16} />
        </button>
      )}
      {value === "" && keyHint !== undefined && (
        <kbd
          aria-hidden
          className="hidden rounded-[5px] border border-line px-1.5 font-mono text-xs md:block"
        >
          {keyHint}
        </kbd>
      )}
    </div>
  );
}

/** The box's value; a word being composed (pinyin) stays in the box until it is chosen. */
function useComposedValue(value: string, onChange: (value: string) => void) {
  const [composed, setComposed] = useState<string>();
  return {
    value: composed ?? value,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      if (composed === undefined) onChange(target.value);
      else setComposed(target.value);
    },
    onCompositionStart: () => setComposed(value),
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
      setComposed(undefined);
      onChange(currentTarget.value);
    },
  };
}
