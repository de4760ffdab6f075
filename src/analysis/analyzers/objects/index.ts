import { badAnnotation } from './bad-annotation';
import { deprecatedAnnotation } from './deprecated-annotation';
import { duplicateObject } from './duplicate-object';
import { misplacedAnnotation } from './misplaced-annotation';
import { outdatedField } from './outdated-field';
import { unknownAnnotation } from './unknown-annotation';
import { Analyzer } from '../../analyzer';

export const OBJECT_RULES: Analyzer[] = [badAnnotation, deprecatedAnnotation, duplicateObject, misplacedAnnotation, outdatedField, unknownAnnotation];
