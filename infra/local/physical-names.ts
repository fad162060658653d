import type { Template } from './assembly.ts';
import type { References } from './intrinsics.ts';
import { ACCOUNT } from './messages.ts';

/** What references resolve to, beside the template itself. */
export interface Home {
  readonly region: string;
  queueUrl(name: string): string;
}

interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Every `Ref` and `Fn::GetAtt` of the template as it will be locally. A resource without a fixed name is called by its logical id,
 * so that all names are known before anything is created.
 */
export function physicalNames(template: Pick<Template, 'Parameters' | 'Resources'>, home: Home): References {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::AccountId': ACCOUNT,
    'AWS::Partition': 'aws',
    'AWS::Region': home.region,
    'AWS::StackName': 'local',
    'AWS::URLSuffix': 'amazonaws.com',
  };
  const identity = (id: string): Identity | undefined => {
    const resource = template.Resources[id];
    return resource && identify({ id, ...resource }, home);
  };
  const parameter = (name: string): string | undefined => {
    const value = template.Parameters[name]?.Default;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  return {
    ref: (name) => pseudo[name] ?? parameter(name) ?? identity(name)?.ref,
    attribute: (name, attribute) => identity(name)?.attributes[attribute],
  };
}

interface Named {
  readonly id: string;
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

function identify(resource: Named, home: Home): Identity | undefined {
  const { id, Type, Properties } = resource;
  const name = (property: string): string => {
    const fixed = Properties[property];
    return typeof fixed === 'string' ? fixed : id.slice(0, 80);
  };
  const arn = (service: string, rest: string): string =>
    `arn:aws:${service}:${home.region}:${ACCOUNT}:${rest}`;
  switch (Type) {
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable': {
      const table = name('TableName');
      return { ref: table, attributes: { Arn: arn('dynamodb', `table/${table}`) } };
    }
    case 'AWS::SQS::Queue': {
      const QueueName = name('QueueName');
      const url = home.queueUrl(QueueName);
      return { ref: url, attributes: { QueueName, QueueUrl: url, Arn: arn('sqs', QueueName) } };
    }
    case 'AWS::SNS::Topic': {
      const TopicName = name('TopicName');
      const TopicArn = arn('sns', TopicName);
      return { ref: TopicArn, attributes: { TopicName, TopicArn } };
    }
    case 'AWS::Lambda::Function': {
      const FunctionName = name('FunctionName').slice(0, 64);
      return { ref: FunctionName, attributes: { Arn: arn('lambda', `function:${FunctionName}`) } };
    }
    case 'AWS::IAM::Role': {
      const role = name('RoleName').slice(0, 64);
      return { ref: role, attributes: { Arn: `arn:aws:iam::${ACCOUNT}:role/${role}` } };
    }
    case 'AWS::SecretsManager::Secret':
      return { ref: arn('secretsmanager', `secret:${id}`), attributes: {} };
    case 'AWS::KMS::Key':
      return { ref: id, attributes: { Arn: arn('kms', `key/${id}`) } };
    case 'AWS::SES::ConfigurationSet':
      return { ref: name('Name').slice(0, 64), attributes: {} };
    case 'AWS::SES::EmailIdentity':
      return { ref: name('EmailIdentity'), attributes: {} };
    default:
      return partOfApi(resource);
  }
}

function partOfApi({ id, Type, Properties }: Named): Identity | undefined {
  switch (Type) {
    case 'AWS::ApiGateway::RestApi':
      return { ref: id, attributes: { RootResourceId: `${id}/` } };
    case 'AWS::ApiGateway::Stage':
      return { ref: String(Properties.StageName), attributes: {} };
    case 'AWS::ApiGateway::ApiKey':
    case 'AWS::ApiGateway::Authorizer':
    case 'AWS::ApiGateway::Resource':
    case 'AWS::ApiGateway::UsagePlan':
      return { ref: id, attributes: {} };
    default:
      return undefined;
  }
}
