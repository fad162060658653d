import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type Alarms, alarmPeriod } from './alarms.ts';
import { bundleOf, handler, runtime } from './bundle.ts';

export interface ServiceFunctionProps {
  /** The file in functions/, without its ending. */
  readonly entry: string;
  readonly alarms: Alarms;
  readonly timeout?: Duration;
  readonly memorySize?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Files that are laid beside its bundle, by the name they get there: each a path within node_modules. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether failing is how it says no: then its lines of trouble sound the alarm, and its errors do not. */
  readonly failsOnPurpose?: boolean;
  /** Lines of its log that somebody must hear of, by their code; `atLeast` so many in five minutes, or one. */
  readonly alarmLines?: readonly {
    readonly code: string;
    readonly says: string;
    readonly atLeast?: number;
  }[];
}

/** What a function that reads a queue may take; a queue hides a message for six times as long. */
export const queueWorkTimeout = Duration.seconds(30);

/** One Lambda function with every default of ours: bundle, role, logs, alarms. */
export class ServiceFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    const { entry, timeout = queueWorkTimeout, memorySize = 512, environment, files } = props;
    // A role of our own: the one CDK would make may write to every log group of the account.
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(scope, `${id}Logs`, { retention: RetentionDays.SIX_MONTHS });
    super(scope, id, {
      code: bundleOf(entry, files),
      ...{ handler, runtime, architecture: Architecture.ARM_64 },
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      timeout,
      memorySize,
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: entry,
        POWERTOOLS_LOG_LEVEL: 'INFO',
        ...environment,
      },
    });
    logGroup.grantWrite(role);
    this.watch(props, logGroup);
  }

  private watch(props: ServiceFunctionProps, logGroup: LogGroup): void {
    const { entry, alarms, failsOnPurpose = false, alarmLines = [] } = props;
    if (!failsOnPurpose) {
      alarms.add(this, 'Errors', {
        metric: this.metricErrors({ period: alarmPeriod }),
        atLeast: 1,
        says: `${entry} failed: a whole invocation ended in an error. Queues will try again; read its log.`,
      });
    }
    alarms.add(this, 'Throttles', {
      metric: this.metricThrottles({ period: alarmPeriod }),
      atLeast: 1,
      says: `${entry} was throttled: the account has too little Lambda concurrency for the work.`,
    });
    for (const { code, says, atLeast = 1 } of alarmLines) {
      const filter = logGroup.addMetricFilter(code, {
        metricNamespace: 'Send',
        metricName: `${entry}-${code}`,
        filterPattern: FilterPattern.stringValue('$.code', '=', code),
      });
      const metric = filter.metric({ period: alarmPeriod, statistic: 'Sum' });
      alarms.add(this, `Line-${code}`, { metric, atLeast, says });
    }
  }
}
