import { StationWarning } from "./station-warning.tsx";
import { StorageWarning, type StorageWarningProps } from "./storage-warning.tsx";

/** What is wrong with remembering, and with the station. */
export type SiteWarningsProps = StorageWarningProps;

export function SiteWarnings({ errors }: SiteWarningsProps) {
  return (
    <>
      <StorageWarning errors={errors} />
      <StationWarning />
    </>
  );
}
