import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one table, by its name and a client that speaks plain objects. */
export interface Table {
  readonly name: string;
  readonly db: DynamoDBDocumentClient;
}

/** The table of that name. A field that is undefined is left out of the row, and an empty text stays an empty text. */
export const tableOf = (client: DynamoDBClient, name: string): Table => ({
  name,
  db: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
});
