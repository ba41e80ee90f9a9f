/** Which addresses the platform may call: public ones only, so that no connection can be turned against our own network (bar F9). */
import { BlockList, isIP } from 'node:net';

/** The special-purpose registries of IANA (RFC 6890 and later): nothing of them is a department on the public network. */
const SPECIAL_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6 only the global unicast block is public, and of it not tunnels that carry another address inside, nor examples. */
const GLOBAL_6: readonly (readonly [string, number])[] = [['2000::', 3]];
const SPECIAL_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const listOf = (family: 'ipv4' | 'ipv6', subnets: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family);
  return list;
};
const special4 = listOf('ipv4', SPECIAL_4);
const global6 = listOf('ipv6', GLOBAL_6);
const special6 = listOf('ipv6', SPECIAL_6);

/** Whether an address, as a socket names its other end, is public. Names and anything unreadable are not. */
export const isPublic = (address: string): boolean => {
  switch (isIP(address)) {
    case 4:
      return !special4.check(address, 'ipv4');
    case 6:
      return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
    default:
      return false;
  }
};
