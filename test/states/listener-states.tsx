import { MutedStoriesContext } from "#actions/muted-stories-context.ts";
import { TagChoiceButtons } from "#actions/tag-choice-buttons.tsx";
import { BookmarkList } from "#features/bookmarks/bookmark-list.tsx";
import { HistoryList } from "#features/listening-history/history-list.tsx";
import { StoryList } from "#features/story-list/story-list.tsx";
import { FollowedTags } from "#features/tag-choices/followed-tags.tsx";
import { MutedTags } from "#features/tag-choices/muted-tags.tsx";
import { TagChoices } from "#features/tag-choices/tag-choices.tsx";
import type { ComponentStates } from "./component-states.ts";
import type { World } from "./states-world.tsx";

const ignore = (): void => undefined;

/** Bookmarks the first sentence of the second story, with a note. */
function keepBookmark({ bookmarks, episode }: World): void {
  const bookmark = bookmarks.add({
    episodeId: episode.id,
    episodeTitle: episode.title,
    startSeconds: 73.9,
    endSeconds: 80.2,
    text: "推出了一个叫千问3向量模型系列，名字听着就挺酷炫的。",
  });
  bookmarks.setNote(bookmark, "给小王看");
}

/** What belongs to a listener, or to an episode in their hands. */
export const listenerStates: readonly ComponentStates[] = [
  {
    name: "BookmarkList",
    states: {
      empty: () => <BookmarkList query="" />,
      filled: (world) => {
        keepBookmark(world);
        return <BookmarkList query="" />;
      },
    },
  },
  {
    name: "HistoryList",
    states: {
      empty: () => <HistoryList query="" />,
      begun: ({ player, engine, track }) => {
        player.actions.playMoment(track, { startSeconds: 0 });
        engine.startSounding();
        engine.playTo(95);
        player.actions.pause();
        engine.stopSounding();
        return <HistoryList query="" />;
      },
    },
  },
  {
    name: "StoryList",
    states: {
      elsewhere: ({ episode: { id, stories } }) => (
        <StoryList episodeId={id} stories={stories} isCurrent={false} onSeek={ignore} />
      ),
      playing: ({ player, track, episode: { id, stories } }) => {
        player.actions.cue(track, { startSeconds: 95 });
        return <StoryList episodeId={id} stories={stories} isCurrent onSeek={ignore} />;
      },
      muted: ({ episode: { id, stories } }) => (
        <MutedStoriesContext value={(_, story) => story === stories[2]?.title}>
          <StoryList episodeId={id} stories={stories} isCurrent={false} onSeek={ignore} />
        </MutedStoriesContext>
      ),
    },
  },
  {
    name: "TagChoiceButtons",
    states: {
      "nothing chosen": () => <TagChoiceButtons tag="谷歌" />,
      followed: ({ tagChoices }) => {
        tagChoices.choose("谷歌", "followed");
        return <TagChoiceButtons tag="谷歌" />;
      },
      muted: ({ tagChoices }) => {
        tagChoices.choose("谷歌", "muted");
        return <TagChoiceButtons tag="谷歌" />;
      },
    },
  },
  {
    name: "TagChoices",
    states: {
      empty: () => <TagChoices />,
      filled: ({ tagChoices }) => {
        tagChoices.choose("具身智能", "followed");
        tagChoices.choose("Diffusion Studio Pro", "followed");
        tagChoices.choose("作文", "muted");
        return <TagChoices />;
      },
    },
  },
  {
    name: "FollowedTags",
    states: {
      "with news": ({ tagChoices }) => {
        tagChoices.choose("谷歌", "followed");
        tagChoices.choose("没有人用的标签", "followed");
        return <FollowedTags />;
      },
    },
  },
  {
    name: "MutedTags",
    states: {
      filled: ({ tagChoices }) => {
        tagChoices.choose("作文", "muted");
        return <MutedTags />;
      },
    },
  },
];
