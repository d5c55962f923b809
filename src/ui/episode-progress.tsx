/** How far an episode has been heard, 0–1, as a thin bar; the words beside it say the same. */
export function EpisodeProgress({ part }: { readonly part: number }) {
  return (
    <span aria-hidden className="block h-[3px] rounded-sm bg-line">
      <span
        className="block h-[3px] rounded-sm bg-now"
        style={{ width: `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%` }}
      />
    </span>
  );
}
