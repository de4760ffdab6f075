import { areUnique } from './unique';
import { Rule, Rules, has } from '../rule';

interface Listener {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly hostname?: string;
  readonly tls?: { readonly mode: string };
}

const HOSTNAME = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_KEY = /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]$/;
const MAX_LABEL_PREFIX = 252;

const eachListener = (holds: (listener: Listener) => boolean, fix: string): Rule =>
  ({ holds: (self: Listener[]) => self.every(holds), fix });

const uniqueListeners: Rule = {
  // An empty host name is one; a missing one is another.
  holds: (self: Listener[]) => areUnique(self, ({ port, protocol, hostname = null }) => [port, protocol, hostname]),
  fix: 'give each listener a port, protocol and hostname of its own',
};

const uniqueAddresses = (wanted: string): Rule => ({
  holds: self => areUnique<{ type: string; value?: string }>(self, ({ type, value }) => type === wanted ? value : undefined),
  fix: `use each address of type ${wanted} once`,
});

/** Of gateways and sets of listeners. */
export const GATEWAY_RULES: Rules = {
  'self.all(l, l.protocol in [\'HTTP\', \'TCP\', \'UDP\'] ? !has(l.tls) : true)':
    eachListener(({ protocol, tls }) => !['HTTP', 'TCP', 'UDP'].includes(protocol) || tls === undefined, 'use tls with protocol HTTPS or TLS alone'),
  'self.all(l, (l.protocol == \'HTTPS\' && has(l.tls)) ? (l.tls.mode == \'\' || l.tls.mode == \'Terminate\') : true)':
    eachListener(({ protocol, tls }) => protocol !== 'HTTPS' || tls === undefined || tls.mode === 'Terminate', 'use tls mode Terminate with protocol HTTPS'),
  'self.all(l, (l.protocol == \'TLS\' ? has(l.tls) && has(l.tls.mode) && l.tls.mode != \'\' : true))':
    eachListener(({ protocol, tls }) => protocol !== 'TLS' || tls !== undefined, 'say the tls mode of a listener with protocol TLS'),
  'self.all(l, l.protocol in [\'TCP\', \'UDP\']  ? (!has(l.hostname) || l.hostname == \'\') : true)':
    eachListener(({ protocol, hostname = '' }) => !['TCP', 'UDP'].includes(protocol) || hostname === '', 'use no hostname with protocol TCP or UDP'),
  'self.all(l1, self.exists_one(l2, l1.name == l2.name))': {
    holds: self => areUnique<Listener>(self, ({ name }) => name),
    fix: 'use each name of a listener once',
  },
  'self.all(l1, self.exists_one(l2, l1.port == l2.port && l1.protocol == l2.protocol && (has(l1.hostname) && has(l2.hostname) ? l1.hostname == l2.hostname : !has(l1.hostname) && !has(l2.hostname))))':
    uniqueListeners,
  'self.all(l1, !has(l1.port) || self.exists_one(l2, has(l2.port) && l1.port == l2.port && l1.protocol == l2.protocol && (has(l1.hostname) && has(l2.hostname) ? l1.hostname == l2.hostname : !has(l1.hostname) && !has(l2.hostname))))':
    uniqueListeners,
  'self.all(a1, a1.type == \'IPAddress\' && has(a1.value) ? self.exists_one(a2, a2.type == a1.type && has(a2.value) && a2.value == a1.value) : true )':
    uniqueAddresses('IPAddress'),
  'self.all(a1, a1.type == \'Hostname\'  && has(a1.value) ? self.exists_one(a2, a2.type == a1.type && has(a2.value) && a2.value == a1.value) : true )':
    uniqueAddresses('Hostname'),
  'self.type == \'Hostname\' ? (!has(self.value) || self.value.matches(r"""^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$""")): true': {
    holds: self => self.type !== 'Hostname' || has(self, 'value') === 0 || HOSTNAME.test(self.value),
    fix: 'use a host name such as "shop.example.com"',
  },
  'self.all(key, key.matches(r"""^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]$"""))': {
    holds: self => Object.keys(self).every(key => LABEL_KEY.test(key)),
    fix: 'use keys such as "team" or "example.com/team"',
  },
  'self.all(key, key.split("/")[0].size() < 253)': {
    holds: self => Object.keys(self).every(key => key.split('/')[0].length <= MAX_LABEL_PREFIX),
    fix: `use at most ${MAX_LABEL_PREFIX} characters before the slash of a key`,
  },
  // What follows is asked of changes alone, and an object that is judged here is new.
  'self == oldSelf': { holds: () => true, fix: 'leave it as it is; it may not change' },
};
