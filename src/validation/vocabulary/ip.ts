import { isIPv4, isIPv6 } from 'net';
import { Problem, problem } from './problem';

const BITS = /^(?:0|[1-9]\d{0,2})$/;

/** Whether a text is an IPv4 address, or an IPv6 address with or without a zone. */
export function isIpAddress(text: string): boolean {
  const zone = text.indexOf('%');
  const address = zone === -1 ? text : text.slice(0, zone);
  return isIPv6(address) ? zone !== text.length - 1 : zone === -1 && isIPv4(address);
}

/** An IP address, or a subnet in CIDR notation; the bits behind the mask need not be zero. */
export function subnetProblem(subnet: string): Problem {
  const [address, bits, ...rest] = subnet.split('/');
  // A zone may hold any character, so text with two slashes can still be an address.
  const fits = bits === undefined || rest.length > 0
    ? isIpAddress(subnet)
    : BITS.test(bits) && Number(bits) <= maxBits(address);
  return fits ? undefined : problem(subnet, 'use an IP address or a subnet such as "10.1.0.0/16"');
}

/** An IP address, or a subnet in CIDR notation, where whatever has a slash is a subnet, which has no zone. */
export function addressBlockProblem(block: string): Problem {
  return block.includes('/') && block.includes('%')
    ? problem(block, 'use an IP address or a subnet such as "10.1.0.0/16"')
    : subnetProblem(block);
}

function maxBits(address: string): number {
  if (address.includes('%')) {
    return -1;
  }
  return isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
}
