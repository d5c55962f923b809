/** A script by its path from the site's root; none where pages are made by the app alone. */
export interface FirstScriptProps {
  readonly path: string | undefined;
  readonly root: string;
}

/** The script before everything that is painted. */
export function FirstScript({ path, root }: FirstScriptProps) {
  // oxlint-disable-next-line react/no-sync-scripts -- it has to come first
  return path === undefined ? null : <script src={root + path} />;
}
