import { admissionEntries } from './entry';

const { refused } = admissionEntries('https://istio.io/latest/docs/reference/config/proxy_extensions/traffic_extension/');

/** What istiod's webhook refuses in a TrafficExtension. */
export const TRAFFIC_EXTENSION = {
  longScript: refused('MESH1911', 'Lua script that is too long in bytes', 'The webhook counts bytes where the schema counts characters.',
    'Shorten it to 64 KiB.', '#LuaConfig'),
};
