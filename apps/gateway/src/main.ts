import 'reflect-metadata';
import { installShutdown, readConfig, runMain } from '@vicino/runtime';
import { gatewayConfigSchema } from './config.js';
import { createGateway } from './gateway.js';

await runMain(async () => {
  const config = readConfig(gatewayConfigSchema, process.env);
  const app = await createGateway(config);
  installShutdown(app);
  await app.listen(config.PORT, config.HOST);
});
