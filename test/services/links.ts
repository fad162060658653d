import { createHmac } from 'node:crypto';
import { linksOf } from '../../shared/aws/links.ts';

/** Links signed with a key that everybody knows. */
export const testLinks = linksOf(async (text) => createHmac('sha256', 'test').update(text).digest());
