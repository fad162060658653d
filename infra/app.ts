import { App } from 'aws-cdk-lib';
import { partners } from '../shared/areas/partners.ts';
// Reads every profile: one with a fault is refused here, with the path and the reason, before anything is deployed.
import '../shared/areas/rules-for.ts';
import { SendStack } from './send-stack.ts';
import { readSettings } from './settings.ts';

// Account and region come from whoever deploys; nothing here looks anything up in AWS.
const app = new App();
const settings = readSettings((name) => app.node.tryGetContext(name));
new SendStack(app, 'Send', { settings, partners });
