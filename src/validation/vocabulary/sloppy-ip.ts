import { isIP } from 'net';

/** Whether a text is an IP address as the formats of a schema have it: zeros may lead a number, and a zone may not follow. */
export function isSloppyIpAddress(text: string): boolean {
  return !text.includes('%') && isIP(text.replace(/(^|[:.])0+(?=[0-9a-fA-F])/g, '$1')) !== 0;
}
