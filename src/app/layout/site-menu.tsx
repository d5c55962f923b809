import type { Station } from "#core/files/station-file.ts";
import { SubscribeButton } from "#features/subscribe/subscribe-button.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { useMessages } from "#ui/messages-context.ts";
import { Sheet } from "#ui/overlays/sheet.tsx";
import { SettingsButtons } from "./settings-buttons.tsx";
import { SiteNavigation } from "./site-navigation.tsx";
import type { SitePlace } from "../routing/site-route.ts";

/** What stands in rail and header elsewhere, as a drawer of phones. */
export interface SiteMenuProps {
  readonly station: Station | undefined;
  readonly place: SitePlace | undefined;
  readonly onClose: () => void;
}

export function SiteMenu({ station, place, onClose }: SiteMenuProps) {
  const messages = useMessages(pageMessages);
  const controls = useMessages(controlMessages);
  return (
    <Sheet title={messages.menu} closeLabel={controls.close} onClose={onClose} place="bottom">
      <nav aria-label={messages.episodes}>
        <SiteNavigation place={place} onLeave={onClose} />
      </nav>
      {station && <SubscribeButton station={station} />}
      <div className="mt-3 flex gap-1 border-t border-line pt-3">
        <SettingsButtons />
      </div>
    </Sheet>
  );
}
