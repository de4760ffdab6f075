import { ISTIO_1_31 } from '../../schema';

/** Where the images of the release are that this library is made for. */
export const RELEASE = { hub: 'registry.istio.io/release', tag: ISTIO_1_31.version };
