import { externalNamePort } from './external-name-port';
import { httpRoutesOnBytes } from './http-routes-on-bytes';
import { protocolClash, targetPortClash } from './protocol-clash';
import { undeclaredTargetPort, unknownTargetPort } from './target-ports';
import { unnamedProtocol } from './unnamed-protocol';
import { Analyzer } from '../../analyzer';

export const SERVICE_RULES: Analyzer[] = [
  externalNamePort, httpRoutesOnBytes, protocolClash, targetPortClash, undeclaredTargetPort, unknownTargetPort, unnamedProtocol,
];
