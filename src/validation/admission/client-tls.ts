import { fieldsSet, isSet } from './presence';
import type * as istio from '../../imports/istio';
import { DESTINATION_RULE } from '../catalogue/destination-rule';
import { issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { joined } from '../joined';
import { Problem, problem, problemIf } from '../vocabulary/problem';

const CONFIG_MAP = 'configmap://';
const FILES = ['clientCertificate', 'caCertificates', 'privateKey', 'caCrl'] as const;

/** What istiod's webhook refuses in TLS to a service; the namespace is that of the object. */
export function clientTls(settings: istio.ClientTlsSettings | undefined, namespace: string, path: string): Issue[] {
  if (!isSet(settings)) {
    return [];
  }
  return joined(
    issuesOf(DESTINATION_RULE.badCredentialName, `${path}.credentialName`, configMapProblem(settings.credentialName ?? '', namespace)),
    issuesOf(DESTINATION_RULE.uncheckedCertificate, `${path}.insecureSkipVerify`, uncheckedProblem(settings)),
    (takesCredentialName(settings) ? secretAlone(settings, path) : clientCertificate(settings, path)),
  );
}

function configMapProblem(credentialName: string, namespace: string): Problem {
  if (!credentialName.startsWith(CONFIG_MAP)) {
    return undefined;
  }
  const [owner, name] = credentialName.slice(CONFIG_MAP.length).split('/');
  return owner === namespace && isSet(name) ? undefined : problem(credentialName, `use "${CONFIG_MAP}${namespace}/" and the name of a config map`);
}

function uncheckedProblem(settings: istio.ClientTlsSettings): Problem {
  const checks = settings.insecureSkipVerify === true ? checkingFields(settings) : [];
  return problemIf(checks.length > 0, `got true beside ${checks.join(', ')}`, 'drop one or the other');
}

/** What the server's certificate would be checked by; in mode MUTUAL a secret may be there for the client's own. */
function checkingFields(settings: istio.ClientTlsSettings): string[] {
  switch (settings.mode) {
    case 'SIMPLE': return fieldsSet(settings, 'caCertificates', 'credentialName', 'subjectAltNames');
    case 'MUTUAL': return fieldsSet(settings, 'caCertificates', 'subjectAltNames');
    default: return [];
  }
}

function takesCredentialName({ mode, credentialName }: istio.ClientTlsSettings): boolean {
  return isSet(credentialName) && (mode === 'SIMPLE' || mode === 'MUTUAL');
}

function secretAlone(settings: istio.ClientTlsSettings, path: string): Issue[] {
  const files = fieldsSet(settings, ...FILES);
  return issuesOf(DESTINATION_RULE.twoCredentials, `${path}.credentialName`,
    problemIf(files.length > 0, `got ${JSON.stringify(settings.credentialName)} beside ${files.join(', ')}`, 'keep the secret or the files'));
}

function clientCertificate(settings: istio.ClientTlsSettings, path: string): Issue[] {
  const needed = settings.mode === 'MUTUAL' ? (['clientCertificate', 'privateKey'] as const) : [];
  return needed.filter(name => !isSet(settings[name])).flatMap(name =>
    issuesOf(DESTINATION_RULE.noClientCertificate, `${path}.${name}`, { message: 'missing', fix: 'set it, or credentialName' }));
}
