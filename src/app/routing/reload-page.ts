/** Loads the page anew, e.g. after a part of it broke. */
export function reloadPage(): void {
  window.location.reload();
}
