import { readErrorCode } from "#catalog/catalog-error.ts";
import { useStation } from "#catalog/use-station.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** Says why the station's own file is not here. */
export function StationWarning() {
  const messages = useMessages(errorMessages);
  const { error, refetch } = useStation();
  if (!error) return null;
  return (
    <div className="border-b border-line px-5">
      <ErrorNote sentence={messages[readErrorCode(error)]} onRetry={() => void refetch()} />
    </div>
  );
}
