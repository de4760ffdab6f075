import { splitRule, unknownAuthorizer } from './authorizers';
import { callerOutside } from './caller-outside';
import { badPrincipal, foreignTrustDomain, unknownServiceAccount } from './callers';
import { strictAndOpen, uncoveredWorkload } from './exposure';
import { gatewayNotAllowed } from './gateway-not-allowed';
import { httpOnTcp } from './http-on-tcp';
import { idlePolicy } from './idle-policy';
import { idleSelector } from './idle-selector';
import { mutualToPlain, noIdentity, plainToStrict, strictByHand } from './mutual-tls';
import { badMethod, unknownHost } from './operations';
import { rootSelector, severalPeerAuthentications } from './peer-authentications';
import { optionalToken, unfindableKeys } from './tokens';
import { unknownNamespace } from './unknown-namespace';
import { unrestrictedKeyFetch } from './unrestricted-key-fetch';
import { unverifiedClaims } from './unverified-claims';
import { Analyzer } from '../../analyzer';

export const SECURITY_RULES: Analyzer[] = [
  badMethod, badPrincipal, callerOutside, foreignTrustDomain, gatewayNotAllowed, httpOnTcp, idlePolicy, idleSelector, mutualToPlain, noIdentity,
  optionalToken, plainToStrict, rootSelector, severalPeerAuthentications, splitRule, strictAndOpen, strictByHand, uncoveredWorkload, unfindableKeys,
  unknownAuthorizer, unknownHost, unknownNamespace, unknownServiceAccount, unrestrictedKeyFetch, unverifiedClaims,
];
