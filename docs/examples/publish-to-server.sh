#!/usr/bin/env bash
# Publishes dist/ on an own server without breaking the pages that readers have open:
#
#     SERVER=user@example.org docs/examples/publish-to-server.sh
#
# The server keeps a folder an edition, and a link named `dist` leads to the current one:
#
#     /srv/handbook/2026-11-28T093000/    /srv/handbook/dist -> 2026-11-28T093000
#
# To go back to the last edition, let the link lead to its folder and reload. Both sides need rsync; the
# server needs nginx with tests/deploy/nginx.conf, and a user who may write ROOT and run RELOAD.
set -euo pipefail

: "${SERVER:?the host to publish on, such as user@example.org}"
ROOT="${ROOT:-/srv/handbook}"
RELOAD="${RELOAD:-sudo nginx -s reload}"
REMOTE_SHELL="${REMOTE_SHELL:-ssh}"
# Days for which files of earlier editions stay, and how many editions do.
DAYS="${DAYS:-30}"
EDITIONS="${EDITIONS:-5}"
edition="$(date -u +%Y-%m-%dT%H%M%S)"

test -f dist/index.html || { echo "No dist/index.html: run npm run build first." >&2; exit 1; }

# The new edition lies beside the current one, which goes on being served.
rsync -a -e "$REMOTE_SHELL" dist/ "$SERVER:$ROOT/$edition/"

# Pages that are open still ask for files whose names hold a hash of their content: those of earlier
# editions are taken along. Then the link is replaced in one step, and nginx reads the new header
# files, which name hashes of the new pages.
$REMOTE_SHELL "$SERVER" bash -s <<REMOTE
set -euo pipefail
cd "$ROOT"
if test -d dist; then
  (cd dist && find _astro pagefind/index pagefind/fragment -type f -mtime -$DAYS -print0) |
    rsync -a --ignore-existing --from0 --files-from=- dist/ "$edition/"
fi
ln -s "$edition" next
mv -T next dist
$RELOAD
ls -d 20*T* | sort | head -n -$EDITIONS | xargs -r rm -r --
REMOTE
echo "Published $edition on $SERVER."
