/** Where the app finds the site's root when it may stand in any folder. */
export const relativeRoot = "./";
