import type { SubscribeMessages } from "../zh/subscribe.ts";

export const subscribeMessages: SubscribeMessages = {
  subject: "subscribe",
  subscribe: "Subscribe",
  hint: "Listen in your usual podcast app: new episodes come by themselves.",
  openIn: "Open in",
  otherApp: "Another podcast app",
  feedAddress: "Feed address (RSS)",
  copy: "Copy the feed's address",
  copied: "Copied",
  copyRefused: "It could not be copied: select the address and copy it yourself",
  code: "Scan with a phone",
  codeOf: (address) => `QR code: ${address}`,
  searchFor: (title) => `In apps that take no address, search for “${title}”.`,
  opml: "OPML file (with the feeds of hashtags)",
  tagFeed: (tag) => `RSS of #${tag}`,
};
