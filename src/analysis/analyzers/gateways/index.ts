import { badCredential } from './bad-credential';
import { closedPort } from './closed-port';
import { conflictingGateways } from './conflicting-gateways';
import { credentialWithoutAuthority } from './credential-without-authority';
import { doubleTls } from './double-tls';
import { gatewayOutOfScope } from './gateway-out-of-scope';
import { plainPortOfHttps } from './plain-port-of-https';
import { publicAuthorities, publicAuthoritiesAtPort } from './public-authorities';
import { routesForOtherProtocol } from './routes-for-other-protocol';
import { sharedCertificate } from './shared-certificate';
import { tlsToPlainPort } from './tls-to-plain-port';
import { unknownCredential } from './unknown-credential';
import { unservedGateway } from './unserved-gateway';
import { unverifiedServer } from './unverified-server';
import { Analyzer } from '../../analyzer';

export const GATEWAY_RULES: Analyzer[] = [
  badCredential, closedPort, conflictingGateways, credentialWithoutAuthority, doubleTls, gatewayOutOfScope, plainPortOfHttps, publicAuthorities,
  publicAuthoritiesAtPort, routesForOtherProtocol, sharedCertificate, tlsToPlainPort, unknownCredential, unservedGateway, unverifiedServer,
];
