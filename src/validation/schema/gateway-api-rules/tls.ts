import { areUnique } from './unique';
import { Rule, Rules } from '../rule';

interface TlsPolicy {
  readonly caCertificateRefs?: unknown[];
  readonly wellKnownCACertificates?: string;
}

const hasReferences = ({ caCertificateRefs = [] }: TlsPolicy) => caCertificateRefs.length > 0;
const namesWellKnown = ({ wellKnownCACertificates = '' }: TlsPolicy) => wellKnownCACertificates !== '';

/** A field that goes with one type of alternative name, and only with that one. */
function alternativeName(type: string, field: string): [string, Rule][] {
  const isGiven = (self: { [name: string]: string | undefined }) => (self[field] ?? '') !== '';
  return [
    [`!(self.type == "${type}" && (!has(self.${field}) || self.${field} == ""))`,
      { holds: self => self.type !== type || isGiven(self), fix: `type ${type} needs ${field}` }],
    [`!(self.type != "${type}" && has(self.${field}) && self.${field} != "")`,
      { holds: self => self.type === type || !isGiven(self), fix: `use ${field} with type ${type} alone` }],
  ];
}

/** Of TLS, on the side of the client and on that of the backend. */
export const TLS_RULES: Rules = {
  'self.mode == \'Terminate\' ? size(self.certificateRefs) > 0 || size(self.options) > 0 : true': {
    holds: ({ mode, certificateRefs = [], options = {} }) => mode !== 'Terminate' || certificateRefs.length > 0 || Object.keys(options).length > 0,
    fix: 'mode Terminate needs certificateRefs or options',
  },
  'self.all(t1, self.exists_one(t2, t1.port == t2.port))': {
    holds: self => areUnique<{ port: number }>(self, ({ port }) => port),
    fix: 'use each port once',
  },
  '!(has(self.caCertificateRefs) && size(self.caCertificateRefs) > 0 && has(self.wellKnownCACertificates) && self.wellKnownCACertificates != "")': {
    holds: self => !hasReferences(self) || !namesWellKnown(self),
    fix: 'use only one of caCertificateRefs, wellKnownCACertificates',
  },
  '(has(self.caCertificateRefs) && size(self.caCertificateRefs) > 0 || has(self.wellKnownCACertificates) && self.wellKnownCACertificates != "")': {
    holds: self => hasReferences(self) || namesWellKnown(self),
    fix: 'use one of caCertificateRefs, wellKnownCACertificates',
  },
  ...Object.fromEntries([...alternativeName('Hostname', 'hostname'), ...alternativeName('URI', 'uri')]),
};
