# syntax=docker/dockerfile:1
# The server runs its TypeScript as it is, on the Node of the image: only the client is built.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY server/cli/bootstrap.mjs server/cli/bootstrap.mjs
RUN npm ci --include=dev --loglevel=error
COPY . .
RUN npm run build
# The image brings Node; the compiler would stay as a peer of the state schema, which only its generator needs.
RUN npm prune --omit=dev --loglevel=error \
  && rm -rf node_modules/node node_modules/typescript node_modules/@typescript \
  && mkdir -p data

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=2567 DATA_DIR=/app/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/shared shared
COPY --from=build /app/server server
COPY --from=build /app/scenarios scenarios
COPY --from=build /app/dist dist
COPY --from=build --chown=node:node /app/data data
USER node
VOLUME /app/data
EXPOSE 2567
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
