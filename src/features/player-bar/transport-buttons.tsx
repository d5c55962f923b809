import {
  LoaderCircle,
  Pause,
  Play,
  RotateCcw,
  RotateCw,
  SkipBack,
  SkipForward,
} from "lucide-react";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { isPlaying } from "#player/state/transport-state.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";

/** How large a button is: in a bar, or under a thumb. */
export interface TransportSize {
  readonly isLarge?: boolean;
}

/**
 * The round button; it says pause while sound comes or is about to. Amber, but not while the
 * page offers to play from a link: two yellow buttons would say two things.
 */
export function PlayButton({ isLarge = false }: TransportSize) {
  const messages = useMessages(playerMessages);
  const actions = usePlayerActions();
  const isActive = usePlayerState(isPlaying);
  const isAtLink = usePlayerState((state) => state.isAtLink);
  const isWaiting = usePlayerState(({ status }) => status === "stalled" || status === "loading");
  const label = isActive ? messages.pause : messages.play;
  const colour = isAtLink
    ? "border border-ink-3 text-ink"
    : "border border-amber bg-amber text-amber-ink";
  return (
    <button
      type="button"
      data-press="play"
      aria-label={label}
      aria-busy={isWaiting}
      title={label}
      onClick={actions.toggle}
      className={`relative grid shrink-0 place-items-center rounded-full ${colour} ${isLarge ? "h-18 w-18" : "h-11 w-11"}`}
    >
      {isActive ? (
        <Pause aria-hidden size={isLarge ? 28 : 20} fill="currentColor" strokeWidth={1} />
      ) : (
        <Play aria-hidden size={isLarge ? 28 : 20} fill="currentColor" className="ml-0.5" />
      )}
      {isWaiting && <WaitingRing isLarge={isLarge} />}
    </button>
  );
}

/** Sound is on its way. Only a wait that lasts is worth a sign: it fades in after 300 ms. */
function WaitingRing({ isLarge = false }: TransportSize) {
  const messages = useMessages(playerMessages);
  return (
    <span className="absolute grid place-items-center transition-opacity delay-300 starting:opacity-0">
      <LoaderCircle
        aria-hidden
        size={isLarge ? 84 : 54}
        strokeWidth={isLarge ? 1.2 : 1.6}
        className="animate-spin text-now"
      />
      <span className="sr-only">{messages.buffering}</span>
    </span>
  );
}

/** So many seconds back as the listener has chosen. */
export function BackButton({ isLarge = false }: TransportSize) {
  const messages = useMessages(playerMessages);
  const actions = usePlayerActions();
  const seconds = usePlayerState(({ settings }) => settings.backSeconds);
  return (
    <IconButton
      label={messages.skipBack(seconds)}
      onClick={() => actions.seekBy(-seconds)}
      className={isLarge ? largeStepClass : ""}
    >
      <RotateCcw aria-hidden size={isLarge ? 22 : 18} />
      <StepSeconds seconds={seconds} />
    </IconButton>
  );
}

/** So many seconds on as the listener has chosen. */
export function ForwardButton({ isLarge = false }: TransportSize) {
  const messages = useMessages(playerMessages);
  const actions = usePlayerActions();
  const seconds = usePlayerState(({ settings }) => settings.forwardSeconds);
  return (
    <IconButton
      label={messages.skipForward(seconds)}
      onClick={() => actions.seekBy(seconds)}
      className={isLarge ? `${largeStepClass} flex-col-reverse` : ""}
    >
      <StepSeconds seconds={seconds} />
      <RotateCw aria-hidden size={isLarge ? 22 : 18} />
    </IconButton>
  );
}

const largeStepClass = "size-12! flex-col gap-0! text-ink";

function StepSeconds({ seconds }: { readonly seconds: number }) {
  return (
    <span aria-hidden className="font-mono text-[13px] leading-none">
      {seconds}
    </span>
  );
}

/** All transport buttons in a row. */
export interface TransportButtonsProps extends TransportSize {
  readonly onPreviousStory: () => void;
  readonly onNextStory: () => void;
}

export function TransportButtons(props: TransportButtonsProps) {
  const { onPreviousStory, onNextStory, isLarge = false } = props;
  const messages = useMessages(playerMessages);
  const endClass = isLarge ? "size-12! text-ink" : "";
  const endSize = isLarge ? 26 : 18;
  // Two halves of one width: what stands beside play does not move it from the middle.
  return (
    <div
      className={`grid w-full items-center ${isLarge ? "grid-cols-[1fr_72px_1fr]" : "grid-cols-[1fr_44px_1fr] gap-2.5"}`}
    >
      <div className={`flex ${isLarge ? "justify-around" : "justify-end gap-2.5"}`}>
        <IconButton label={messages.previousStory} onClick={onPreviousStory} className={endClass}>
          <SkipBack aria-hidden size={endSize} />
        </IconButton>
        <BackButton isLarge={isLarge} />
      </div>
      <PlayButton isLarge={isLarge} />
      <div className={`flex ${isLarge ? "justify-around" : "gap-2.5"}`}>
        <ForwardButton isLarge={isLarge} />
        <IconButton label={messages.nextStory} onClick={onNextStory} className={endClass}>
          <SkipForward aria-hidden size={endSize} />
        </IconButton>
      </div>
    </div>
  );
}
