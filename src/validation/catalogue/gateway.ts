import { admissionEntries } from './entry';

const { refused, warned } = admissionEntries('https://istio.io/latest/docs/reference/config/networking/gateway/');

/** What istiod's webhook refuses in a Gateway, and what it warns of. */
export const GATEWAY = {
  noServer: refused('MESH1301', 'Gateway without server', 'The webhook refuses it: such a gateway would open no port.',
    'Add at least one server.', '#Gateway'),
  duplicatePortName: refused('MESH1302', 'Two servers with one port name', 'The webhook refuses it: routes could not tell the servers apart.',
    'Give every server a port name of its own.', '#Port'),
  badName: refused('MESH1303', 'Gateway name with dots', 'The webhook refuses it: routes name a gateway by a DNS label.',
    'Use at most 63 lower case letters, digits and inner dashes.', '#Gateway'),
  noHost: refused('MESH1304', 'Server without host', 'The webhook refuses it: it would serve nothing.', 'Add at least one host.', '#Server'),
  badHost: refused('MESH1305', 'Server host of a wrong form', 'The webhook refuses it: a server needs full names, and a wildcard is a label of its own.',
    'Use a full name, "*." and a name, or "*", with or without a namespace and "/".', '#Server-hosts'),
  badProtocol: refused('MESH1306', 'Protocol that Istio does not know', 'The webhook refuses it.', 'Use one of the protocols listed.', '#Port-protocol'),
  badPort: refused('MESH1307', 'Server port out of range', 'The webhook refuses it; a unix domain socket has port 0.',
    'Use a port from 1 to 65535.', '#Port-number'),
  targetPort: refused('MESH1308', 'Target port of a server', 'The webhook refuses it: servers of a gateway have no target port.',
    'Take it away.', '#Port-target_port'),
  noPortName: refused('MESH1309', 'Server port without name', 'The webhook refuses it.', 'Give the port a name.', '#Port-name'),
  badBind: refused('MESH1310', 'Server bound to what is no address', 'The webhook refuses it.',
    'Use an IP address, or "unix://" and an absolute path to a file.', '#Server-bind'),
  noTls: refused('MESH1311', 'HTTPS or TLS server without TLS settings', 'The webhook refuses it: the server would have no certificate.',
    'Add tls.', '#Server-tls'),
  tlsOnPlainPort: refused('MESH1312', 'TLS settings on a port without TLS', 'The webhook refuses it: they would have no effect.',
    'Use protocol HTTPS or TLS; a HTTP server may only redirect to HTTPS.', '#Server-tls'),
  redirectWithoutHttp: warned('MESH1313', 'Redirect to HTTPS where there is no HTTP', 'It has no effect: only HTTP requests can be redirected.',
    'Use it on a server with protocol HTTP.', '#ServerTLSSettings-https_redirect'),
};
