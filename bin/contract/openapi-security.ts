/** The ways in to the HTTPS door. Every request has an API key, and one of the others. */
export const securitySchemes = {
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'x-api-key',
    description: 'Your own key. Your share of the door is measured by it; it does not say who you are.',
  },
  sigv4: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description:
      'AWS Signature Version 4 (service `execute-api`), by the role `send-partner-<your id>`, which your AWS account may assume.',
    'x-amazon-apigateway-authtype': 'awsSigv4',
  },
  clientCredentials: {
    type: 'oauth2',
    description:
      'A bearer token of the issuer that you are told when you are registered, made for our audience.',
    flows: { clientCredentials: { tokenUrl: 'https://issuer.example/oauth2/token', scopes: {} } },
  },
} as const;
