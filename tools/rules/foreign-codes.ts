/** The codes of Istio's analysis (1.31) and Kiali, and why some are not found here. */
export interface ForeignCodes {
  readonly codes: readonly string[];
  /** Why a code cannot be decided by manifests, or why nobody needs it here. */
  readonly notDecided: { readonly [code: string]: string };
}

function range(prefix: string, ...numbers: number[]): string[] {
  return numbers.map(number => `${prefix}${String(number).padStart(4, '0')}`);
}

export const ISTIO: ForeignCodes = {
  codes: range('IST', 1, 2, 101, 102, 103, 106, 107, 108, 109, 110, 111, 112, 116, 118, 123, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135,
    136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164,
    165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177),
  notDecided: {
    IST0001: 'An error of the tool itself.',
    IST0103: 'The webhook adds the proxy after the manifests were written; whether a namespace asks for it, IST0102 says.',
    IST0126: 'It compares networks with clusters that remote secrets name, which are made for running clusters and kept out of manifests.',
    IST0136: 'Nearly all annotations of Istio are alpha, so that Istio itself no longer runs the check.',
    IST0141: 'It is about the rights of who installs Istio, which only a cluster knows.',
    IST0142: 'It is about the version of the cluster.',
    IST0143: 'It reads what running pods listen on.',
    IST0158: 'It compares running proxies with the installation.',
    IST0168: 'It compares two releases of an installed control plane.',
    IST0169: 'It compares two releases of an installed control plane.',
    IST0170: 'It compares the Services of several running clusters.',
    IST0171: 'It reads the status, which controllers write.',
  },
};

export const KIALI: ForeignCodes = {
  codes: range('KIA', 2, 3, 4, 5, 101, 102, 104, 105, 106, 107, 108, 109, 110, 201, 202, 203, 204, 205, 206, 207, 208,
    209, 210, 211, 212, 301, 302, 401, 501, 505, 506, 601, 602, 701, 1004, 1006, 1007, 1101, 1102, 1104, 1105, 1106,
    1107, 1108, 1109, 1110, 1111, 1112, 1113, 1114, 1115, 1116, 1117, 1211, 1212, 1301, 1311, 1312, 1313, 1314, 1315,
    1316, 1317, 1401, 1402, 1501, 1502, 1503, 1504, 1601, 1701, 1702),
  notDecided: {
    KIA0107: 'The other cluster\'s accounts are not in the manifests.',
    KIA0204: 'Without TLS settings of its own a rule leaves mutual TLS to the proxies, so a general one that asks for it is not missed.',
    KIA0205: 'Workloads take mutual TLS unless they are told not to, so no PeerAuthentication is needed for it; one that turns it off is found as MESH2716.',
    KIA0206: 'Workloads take mutual TLS unless they are told not to, so no PeerAuthentication is needed for it; one that turns it off is found as MESH2716.',
    KIA0212: 'Who goes by a rule of another namespace, waypoint or sidecar, is one question, found as MESH2109.',
    KIA1007: 'It is about how a running Istio shows an unset value; manifests hold it as it is.',
    KIA1314: 'It reads what the node\'s agent did to a running pod.',
    KIA1315: 'It reads the containers of a running pod.',
    KIA1503: 'The API server refuses it by a rule of the schema, found as MESH1009.',
  },
};
