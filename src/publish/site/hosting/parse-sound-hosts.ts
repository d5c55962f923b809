import type { SoundHosts } from "./host-rules.ts";

/**
 * The hosts that the policy in a built site's `_headers` lets sound come from: what the preview
 * allows is what hosts will.
 */
export function parseSoundHosts(headersFile: string): SoundHosts {
  const [, policy = ""] = /^\s*Content-Security-Policy:(.*)$/imu.exec(headersFile) ?? [];
  const list = (directive: string): string[] => {
    const part = policy
      .split(";")
      .map((one) => one.trim().split(/\s+/u))
      .find(([name]) => name?.toLowerCase() === directive);
    return (part ?? []).filter((source) => /^https?:\/\//iu.test(source));
  };
  return { played: list("media-src"), read: list("connect-src") };
}
