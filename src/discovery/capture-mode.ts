import * as istio from '../imports/istio';

/** How traffic gets to a listener of a sidecar. */
export enum CaptureMode {
  /** As the pod is set up: by iptables where they redirect traffic. */
  DEFAULT = 'DEFAULT',

  /** Redirected by iptables. */
  IPTABLES = 'IPTABLES',

  /** Not captured: applications call the listener's own address. */
  NONE = 'NONE',
}

export function renderCaptureMode(mode: CaptureMode | undefined): istio.CaptureMode | undefined {
  return mode as string | undefined as istio.CaptureMode | undefined;
}
