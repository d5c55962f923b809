/** What went wrong with remembering. */
export const storageMessages = {
  subject: "storage" as const,
  full: "浏览器的存储满了：新的进度和书签可能留不住。",
  blocked: "浏览器不让保存：关掉页面后，进度和书签可能就没了。",
  damaged: "之前保存的内容坏了：能救的都救了，原样另存了一份。",
  "other-version": "之前保存的内容来自另一个版本：能读的都读了，原样另存了一份。",
  "clock-behind": "这台设备的时钟好像被调回去了：进度照常保存。",
};

/** What every language says about it. */
export type StorageMessages = typeof storageMessages;
