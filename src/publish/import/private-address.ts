import { BlockList, isIP, isIPv6 } from "node:net";

// Addresses that lead into this machine or its network, or to nobody.
// See https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry.
const special = new BlockList();
const subnets = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 127, "ipv6"],
  // IPv4 in the clothes of IPv6: by way of translators and tunnels.
  ["64:ff9b::", 96, "ipv6"],
  ["64:ff9b:1::", 48, "ipv6"],
  ["2001::", 32, "ipv6"],
  ["2002::", 16, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["fec0::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
] as const;
for (const [net, prefix, family] of subnets) special.addSubnet(net, prefix, family);

/** True for an IP address that is not on the open internet; also for what is no IP address. */
export function isPrivateAddress(address: string): boolean {
  if (isIP(address) === 0) return true;
  return special.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}
