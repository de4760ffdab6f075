import { idleAdd, idleRemove, idleReplace } from './idle-patch';
import { relativePatch, relativePatchByVersion } from './relative-patch';
import { Analyzer } from '../../analyzer';

export const EXTENSION_RULES: Analyzer[] = [idleAdd, idleRemove, idleReplace, relativePatch, relativePatchByVersion];
