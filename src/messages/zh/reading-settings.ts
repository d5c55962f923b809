/** The panel of reading settings. */
export const readingSettingsMessages = {
  subject: "readingSettings" as const,
  textSize: "字号",
  textSizeStep: (step: number) => `字号 ${step}`,
  lineHeight: "行距",
  lineHeightStep: (step: number): string => (step === 1 ? "紧凑" : step === 2 ? "适中" : "宽松"),
  measure: "栏宽",
  measureStep: (step: number): string => (step === 1 ? "窄" : step === 2 ? "中" : "宽"),
  typeface: "字体",
  typefaces: { sans: "黑体", serif: "宋体" },
  enterFocus: "只看正文",
};

/** What every language says about it. */
export type ReadingSettingsMessages = typeof readingSettingsMessages;
