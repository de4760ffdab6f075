import { Shapes } from './shape';

/** Of services and workloads. */
export const SERVICES: Shapes = {
  ServiceEntrySpec: [
    { with: ['ports'], without: ['endpoints', 'workloadSelector'], fixed: { resolution: 'NONE' } },
    { with: ['ports', 'endpoints'], without: ['workloadSelector'], fixed: { resolution: 'STATIC' } },
    { with: ['ports', 'workloadSelector'], without: ['endpoints'], fixed: { resolution: 'STATIC' } },
    { with: ['ports'], without: ['endpoints', 'workloadSelector', 'addresses'], fixed: { resolution: 'DNS' } },
    { with: ['ports', 'endpoints'], without: ['workloadSelector', 'addresses'], fixed: { resolution: 'DNS' } },
    { with: ['ports'], without: ['endpoints', 'workloadSelector', 'addresses'], fixed: { resolution: 'DNS_ROUND_ROBIN' } },
    { with: ['ports'], without: ['endpoints', 'workloadSelector'], fixed: { resolution: 'DYNAMIC_DNS', hosts: ['*.example.com'] } },
  ],
  WorkloadEntrySpec: [
    { with: ['address'] }, { with: ['address', 'ports'] }, { with: ['address', 'labels'] }, { with: ['network'], without: ['address'] },
  ],
  WorkloadGroupSpec: [{ with: ['template'], without: ['probe'] }, { with: ['template', 'probe'] }],
  ReadinessProbe: [
    { with: ['httpGet'], without: ['tcpSocket', 'exec', 'grpc'] }, { with: ['tcpSocket'], without: ['httpGet', 'exec', 'grpc'] },
    { with: ['exec'], without: ['httpGet', 'tcpSocket', 'grpc'] },
  ],
  HttpHealthCheck: [{ with: ['port', 'path'] }],
  HttpHeader: [{ with: ['name', 'value'] }],
};
