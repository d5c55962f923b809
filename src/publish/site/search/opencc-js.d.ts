/** Dictionaries as they lie in the package, which declares only its converters. */
declare module "opencc-js/dict/*" {
  /** `from to` pairs between `|`; where several fit, the first is the usual one. */
  const dictionary: string;
  export { dictionary as default };
}
