# trajectdossier in a container. Data and keys are two volumes, so that one copy never holds both.
#   docker build -t trajectdossier .
#   docker run --env-file trajectdossier.env -v td-gegevens:/gegevens -v td-sleutels:/sleutels -p 127.0.0.1:3000:3000 trajectdossier
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
COPY src ./src
COPY workflows ./workflows
COPY templates ./templates
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/gegevens KEY_FILE=/sleutels/trajectdossier.sleutel
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=packages /app/dist ./dist
COPY package.json LICENSE NOTICE ./
# Fonts, styles and pictures are read from where the sources have them.
COPY src ./src
COPY templates ./templates
RUN install -d -o node -g node -m 0700 /gegevens /sleutels
USER node
VOLUME ["/gegevens", "/sleutels"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/gezond/gereed`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--enable-source-maps", "dist/cli.js"]
CMD ["start"]
