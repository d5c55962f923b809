import { Bookmark, Share2 } from "lucide-react";
import { ChipRow } from "#ui/chip-row.tsx";
import { Cover } from "#ui/cover.tsx";
import { CrashNote } from "#ui/crash-boundary.tsx";
import { EpisodeProgress } from "#ui/episode-progress.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { ListenDisc } from "#ui/listen-disc.tsx";
import { ListenIcon } from "#ui/listen-icon.tsx";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { MarkedText } from "#ui/marked-text.tsx";
import { MonthBars } from "#ui/month-bars.tsx";
import { MenuItems } from "#ui/overlays/menu-items.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { SwitchRow } from "#ui/switch-row.tsx";
import { TagChip, TagLink } from "#ui/tag-chip.tsx";
import { TextButton } from "#ui/text-button.tsx";
import { ToastCard } from "#ui/toasts/toast-card.tsx";
import { ToastForm } from "#ui/toasts/toast-form.tsx";
import { Waveform } from "#ui/waveform.tsx";
import type { ComponentStates } from "./component-states.ts";

const sixMonths = [2, 0, 3, 5, 4, 12].map((count, index) => [`2025-0${index + 1}`, count] as const);

const ignore = (): void => undefined;
const sentence = "说到这儿，谷歌也没闲着，他们推出了一个很有意思的AI产品。";
const tags = ["AI", "谷歌", "具身智能", "Diffusion Studio Pro", "大模型", "开源"];
const toast = { onDismiss: ignore, onHold: ignore };
const undo = [{ label: "撤销", onPress: ignore }];

/** The pieces of the page that know nothing of the app. */
export const uiStates: readonly ComponentStates[] = [
  {
    name: "IconButton",
    states: {
      rest: () => (
        <IconButton label="书签" onClick={ignore}>
          <Bookmark size={18} />
        </IconButton>
      ),
      pressed: () => (
        <IconButton label="书签" isPressed onClick={ignore}>
          <Bookmark size={18} />
        </IconButton>
      ),
      disabled: () => (
        <IconButton label="书签" isDisabled onClick={ignore}>
          <Bookmark size={18} />
        </IconButton>
      ),
    },
  },
  {
    name: "TextButton",
    states: {
      rest: () => <TextButton onClick={ignore}>更多结果</TextButton>,
      "with an icon": () => (
        <TextButton onClick={ignore}>
          <Share2 size={15} />
          <span>分享</span>
        </TextButton>
      ),
      pressed: () => (
        <TextButton isPressed onClick={ignore}>
          订阅 #谷歌
        </TextButton>
      ),
    },
  },
  {
    name: "TagChip",
    states: {
      rest: () => <TagChip tag="谷歌" count={190} isPressed={false} onToggle={ignore} />,
      pressed: () => <TagChip tag="谷歌" count={190} isPressed onToggle={ignore} />,
      removable: () => <TagChip tag="谷歌" isPressed isRemovable onToggle={ignore} />,
    },
  },
  {
    name: "TagLink",
    states: {
      rest: () => <TagLink tag="谷歌" count={190} isCurrent={false} href="#" />,
      current: () => <TagLink tag="谷歌" count={190} isCurrent href="#" />,
      "with news": () => <TagLink tag="谷歌" note="3 新" isCurrent={false} href="#" />,
    },
  },
  {
    name: "ChipRow",
    states: {
      folded: () => (
        <ChipRow
          label="关键词"
          firstCount={4}
          chips={tags.map((tag) => (
            <TagChip key={tag} tag={tag} isPressed={false} onToggle={ignore} />
          ))}
        />
      ),
    },
  },
  {
    name: "SearchField",
    states: {
      empty: () => <SearchField {...search} value="" keyHint="/" />,
      filled: () => <SearchField {...search} value="图标库 after:2025-06" />,
    },
  },
  {
    name: "SwitchRow",
    states: {
      off: () => <SwitchRow label="跳过停顿" note="句子之间更紧" isOn={false} onChange={ignore} />,
      on: () => <SwitchRow label="跳过停顿" note="句子之间更紧" isOn onChange={ignore} />,
    },
  },
  {
    name: "MarkedText",
    states: {
      plain: () => <MarkedText text={sentence} ranges={[]} />,
      marked: () => (
        <MarkedText
          text={sentence}
          ranges={[
            [5, 7],
            [24, 26],
          ]}
        />
      ),
    },
  },
  {
    name: "EpisodeProgress",
    states: {
      begun: () => <EpisodeProgress part={0.1} />,
      "almost over": () => <EpisodeProgress part={0.9} />,
    },
  },
  {
    name: "ListenIcon",
    states: {
      still: () => <ListenIcon isSounding={false} size={24} />,
      sounding: () => <ListenIcon isSounding size={24} />,
    },
  },
  {
    name: "ListenDisc",
    states: {
      still: () => <ListenDisc label="播放" isSounding={false} onClick={ignore} />,
      sounding: () => <ListenDisc label="暂停" isSounding onClick={ignore} />,
      large: () => <ListenDisc label="播放" isLarge isSounding={false} onClick={ignore} />,
    },
  },
  {
    name: "Cover",
    states: {
      "with a picture": () => <Cover src="/cover.png" alt="" title="来生情报站" size={96} />,
      without: () => <Cover src={undefined} alt="" title="来生情报站" size={96} />,
    },
  },
  {
    name: "MonthBars",
    states: { rising: () => <MonthBars months={sixMonths} /> },
  },
  {
    name: "Waveform",
    states: {
      "half played": ({ episode }) => (
        <div style={{ height: 34, ...halfPlayed }}>
          <Waveform peaks={episode.peaks} />
        </div>
      ),
    },
  },
  {
    name: "QrCode",
    states: {
      "an address": () => (
        <div style={{ width: 160 }}>
          <QrCode text="https://laisheng.example/feed.xml" label="feed.xml" />
        </div>
      ),
    },
  },
  {
    name: "MenuItems",
    states: {
      open: () => (
        <MenuItems
          onClose={ignore}
          items={["下一个播放", "加入队列", "标为已听"].map((label) => ({
            label,
            onChoose: ignore,
          }))}
        />
      ),
    },
  },
  {
    name: "ErrorNote",
    states: {
      "try again": () => <ErrorNote sentence="没有连上网络。" onRetry={ignore} />,
      reload: () => <ErrorNote sentence="这一部分没能载入。" onRetry={ignore} onReload={ignore} />,
    },
  },
  { name: "CrashNote", states: { crashed: () => <CrashNote /> } },
  {
    name: "ToastCard",
    states: {
      sentence: () => <ToastCard {...toast} toast={{ text: "已复制链接" }} />,
      "with a way back": () => (
        <ToastCard {...toast} toast={{ text: "已跳过：作文题目（静音 #作文）", actions: undo }} />
      ),
      "with a link": () => (
        <ToastCard
          {...toast}
          toast={{ text: "请手动复制：", link: "https://laisheng.example/?t=83" }}
        />
      ),
      "with a question": () => (
        <ToastCard
          {...toast}
          toast={{ text: "已加书签 1:13", renderForm: () => <ToastForm {...form} /> }}
        />
      ),
    },
  },
];

const search = {
  label: "搜索",
  placeholder: "搜索标签、词句、拼音…",
  clearLabel: "清空搜索",
  onChange: ignore,
};

const form = {
  question: { label: "备注", value: "给小王看", maxLength: 200, onAnswer: ignore },
  onClose: ignore,
};

// A variable of the style sheet, which types do not know.
const halfPlayed: object = { "--played": 0.5 };
