import { admissionEntries } from './entry';

const { refused, warned } = admissionEntries('https://istio.io/latest/docs/reference/config/security/authorization-policy/');

/** What istiod's webhook refuses in an AuthorizationPolicy, and what it warns of. */
export const AUTHORIZATION_POLICY = {
  noRule: refused('MESH1731', 'DENY or CUSTOM policy without rules', 'The webhook refuses it: it would never apply.',
    'Add a rule; an empty one matches every request.', '#AuthorizationPolicy-rules'),
  noProvider: refused('MESH1732', 'CUSTOM policy without provider', 'The webhook refuses it: nobody would decide.',
    'Name an extension provider of the mesh.', '#AuthorizationPolicy-ExtensionProvider'),
  unusedProvider: refused('MESH1733', 'Provider in a policy that is not CUSTOM', 'The webhook refuses it: it would not be asked.',
    'Use action CUSTOM, or take the provider away.', '#AuthorizationPolicy-ExtensionProvider'),
  notInCustom: refused('MESH1734', 'Match that a CUSTOM policy does not support',
    'The webhook refuses it: identities are not known where the provider is asked.', 'Match addresses, paths, headers and the like only.', '#AuthorizationPolicy-Action'),
  noSource: refused('MESH1735', 'Rule part that matches nothing', 'The webhook refuses a source or an operation without fields.',
    'Add a field, or take the item away.', '#Rule'),
  badValue: refused('MESH1736', 'Empty value', 'The webhook refuses it; "*" matches any value that is there.', 'Use a value that is not empty.', '#Source'),
  badAddress: refused('MESH1737', 'Address that is neither an IP address nor a subnet', 'The webhook refuses it.',
    'Use an IP address or a subnet such as "10.1.0.0/16".', '#Source-ip_blocks'),
  badServiceAccount: refused('MESH1738', 'Service account of a wrong form', 'The webhook refuses it.',
    'Use "account" or "namespace/account", without wildcard.', '#Source-service_accounts'),
  badTrustDomain: refused('MESH1739', 'Trust domain of a wrong form', 'The webhook refuses it.',
    'Use a trust domain without "/"; a wildcard may begin or end it.', '#Source-trust_domains'),
  badPort: refused('MESH1740', 'Port that is no number up to 65535', 'The webhook refuses it.', 'Use a port number; quote it.', '#Operation-ports'),
  badPath: refused('MESH1741', 'Path template of a wrong form', 'The webhook refuses it.',
    'Use "{*}" or "{**}" for whole segments, and nothing but literals after "{**}".', '#Operation-paths'),
  badKey: refused('MESH1742', 'Condition on an unknown attribute', 'The webhook refuses it.', 'Use one of the attributes of the reference.', '#Condition-key'),
  noConditionValue: refused('MESH1743', 'Condition without values', 'The webhook refuses it: it would compare with nothing.',
    'Set values or notValues.', '#Condition-values'),
  badConditionValue: refused('MESH1744', 'Condition value of a wrong form', 'The webhook refuses it.', 'Use a value in the form of the attribute.', '#Condition-values'),
  httpOnlyDeny: warned('MESH1745', 'DENY rule that hits all TCP traffic',
    'Attributes of HTTP are ignored on TCP ports, so what is left of the rule denies all TCP traffic of the workload.',
    'Name the ports in to.operation.ports.', '#Operation-ports'),
  badDryRun: refused('MESH1746', 'Dry run that cannot be', 'The webhook refuses it: only policies that allow or deny can be tried without effect.',
    'Use "true" or "false" on a policy with action ALLOW or DENY.', '#AuthorizationPolicy-Action'),
};
