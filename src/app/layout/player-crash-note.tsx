import { CrashNote } from "#ui/crash-boundary.tsx";

/** Stands where the player stood when it breaks; the sound plays on. */
export function PlayerCrashNote() {
  return (
    <div className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-bg-1 print:hidden">
      <CrashNote />
    </div>
  );
}
