import { RuleGroup, renderRuleGroup } from './rule';
import { scrapeJobs } from './scrape-jobs';
import { ScrapeTarget, renderScrapeTarget } from './scrape-target';
import { Files } from '../addon-objects';
import { yamlText } from '../yaml-text';

/** Folder of the configuration in the pod. */
export const CONFIG_FOLDER = '/etc/prometheus/config';
export const CONFIG_FILE = 'prometheus.yml';
const RULES_FILE = 'rules.yml';

/** The configuration of Prometheus, by its files. */
export function prometheusFiles(targets: ScrapeTarget[], groups: RuleGroup[]): Files {
  return {
    [CONFIG_FILE]: yamlText({
      global: { scrape_interval: '15s', scrape_timeout: '10s', evaluation_interval: '15s' },
      rule_files: [RULES_FILE],
      scrape_configs: [...scrapeJobs(), ...targets.map(renderScrapeTarget)],
    }),
    [RULES_FILE]: yamlText({ groups: groups.map(renderRuleGroup) }),
  };
}
