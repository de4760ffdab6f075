import type { X509Certificate } from 'crypto';

/** The certificate that bytes are, in base64; undefined where they are none. */
export function certificateFrom(base64: string): X509Certificate | undefined {
  try {
    const Certificate = certificates();
    return new Certificate(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}

/** Loaded when the first certificate is met: few meshes have one. */
function certificates(): typeof X509Certificate {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('crypto').X509Certificate;
}
