import { broken, noted } from './entry';

const PAGE = 'reference/config/networking/envoy-filter/';

/** 2851 and up: what is put into the proxies. */
export const EXTENSIONS = {
  relativePatch: noted('MESH2851', {
    title: 'Patch that goes by its place among others',
    why: 'Without a priority, patches of one sort are applied by age: what this one hangs on may not be there yet, and then it does nothing.',
    repair: 'Set a priority above that of the patch that it hangs on, or use INSERT_FIRST or ADD.',
    page: `${PAGE}#EnvoyFilter-priority`,
    equivalents: ['IST0151'],
  }),
  idleReplace: broken('MESH2852', {
    title: 'Replacement where nothing is replaced',
    why: 'Only filters and virtual hosts can be replaced; elsewhere the patch does nothing.',
    repair: 'Use MERGE, or REMOVE together with ADD.',
    page: `${PAGE}#EnvoyFilter-Patch-Operation`,
    equivalents: ['IST0152'],
  }),
  idleAdd: broken('MESH2853', {
    title: 'Addition where nothing is added',
    why: 'There is one route configuration for each port, which can be changed only: the patch does nothing.',
    repair: 'Use MERGE, or add a virtual host or route.',
    page: `${PAGE}#EnvoyFilter-Patch-Operation`,
    equivalents: ['IST0153'],
  }),
  idleRemove: broken('MESH2854', {
    title: 'Removal where nothing is removed',
    why: 'There is one route configuration for each port, which can be changed only: the patch does nothing.',
    repair: 'Remove virtual hosts or routes.',
    page: `${PAGE}#EnvoyFilter-Patch-Operation`,
    equivalents: ['IST0154'],
  }),
  relativePatchByVersion: noted('MESH2855', {
    title: 'Patch that goes by its place among others, for some versions of the proxy',
    why: 'A patch for one version of the proxies came before; without a priority this one may do nothing during an upgrade.',
    repair: 'Set a priority, or use INSERT_FIRST or ADD.',
    page: `${PAGE}#EnvoyFilter-priority`,
    equivalents: ['IST0155'],
  }),
};
