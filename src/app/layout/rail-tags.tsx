import { FollowedTags } from "#features/tag-choices/followed-tags.tsx";
import { MutedTags } from "#features/tag-choices/muted-tags.tsx";

/** The tags that are followed and those that are muted, beside a page. */
export function RailTags() {
  return (
    <div className="mt-6 grid gap-6 px-1.5">
      <FollowedTags />
      <MutedTags />
    </div>
  );
}
