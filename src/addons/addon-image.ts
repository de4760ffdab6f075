/** The release of Istio that an addon is for. */
export enum AddonRelease {
  /** Istio 1.29. */
  ISTIO_1_29 = '1.29',
  /** Istio 1.30. */
  ISTIO_1_30 = '1.30',
  /** Istio 1.31. */
  ISTIO_1_31 = '1.31',
}

/** The release whose addons are made unless another one is named. */
const NEWEST = AddonRelease.ISTIO_1_31;

/** Images that do not change from one release of Istio to the next. */
const STEADY = {
  collector: 'docker.io/otel/opentelemetry-collector:0.145.0',
  grafana: 'docker.io/grafana/grafana:12.0.1',
  zipkin: 'ghcr.io/openzipkin/zipkin-slim:3.4.0',
};

/** The images that each release of Istio was published with. The collector is ours: Istio's samples have a much older one. */
const IMAGES = {
  [AddonRelease.ISTIO_1_29]: {
    ...STEADY,
    jaeger: 'docker.io/jaegertracing/jaeger:2.14.0',
    kiali: 'quay.io/kiali/kiali:v2.21',
    loki: 'docker.io/grafana/loki:3.6.3',
    prometheus: 'docker.io/prom/prometheus:v3.8.1',
  },
  [AddonRelease.ISTIO_1_30]: {
    ...STEADY,
    jaeger: 'docker.io/jaegertracing/jaeger:2.14.0',
    kiali: 'quay.io/kiali/kiali:v2.26',
    loki: 'docker.io/grafana/loki:3.6.5',
    prometheus: 'docker.io/prom/prometheus:v3.10.0',
  },
  [AddonRelease.ISTIO_1_31]: {
    ...STEADY,
    jaeger: 'docker.io/jaegertracing/jaeger:2.17.0',
    kiali: 'quay.io/kiali/kiali:v2.31',
    loki: 'docker.io/grafana/loki:3.6.7',
    prometheus: 'docker.io/prom/prometheus:v3.10.0',
  },
};

/** A program that an addon runs. */
export type AddonProgram = keyof typeof IMAGES[AddonRelease.ISTIO_1_31];

export function imageOf(program: AddonProgram, release: AddonRelease = NEWEST): string {
  return IMAGES[release][program];
}
