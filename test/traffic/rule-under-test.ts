import { ApiObject, Chart, Testing } from 'cdk8s';
import { MeshService } from '../../src/discovery/mesh-service';
import * as istio from '../../src/imports/istio';
import { DestinationRule, DestinationRuleProps } from '../../src/traffic/destination-rule';
import { TrafficPolicyOptions } from '../../src/traffic/traffic-policy';

/** A chart whose objects land in namespace `shop`. */
export function shopChart(): Chart {
  return new Chart(Testing.app(), 'test', { namespace: 'shop' });
}

/** A rule for host `reviews`, in a chart of its own unless one is given. */
export function reviewsRule(props: Partial<DestinationRuleProps> = {}, chart: Chart = shopChart()): DestinationRule {
  return new DestinationRule(chart, 'Reviews', { service: MeshService.fromHost('reviews'), ...props });
}

/** The spec in the manifest of a rule, without judgement. */
export function specOf(rule: DestinationRule): istio.DestinationRuleSpec {
  return ApiObject.of(rule).toJson().spec;
}

/** The traffic policy in the manifest of a rule with these options, after the app was judged and found sound. */
export function policyOf(options: TrafficPolicyOptions): istio.TrafficPolicy | undefined {
  const chart = shopChart();
  reviewsRule(options, chart);
  return Testing.synth(chart)[0].spec.trafficPolicy;
}
