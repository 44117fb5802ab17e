#!/bin/sh
# Fill vendor/ again with the unchanged files of Sveltia CMS and yaml that package-lock.json names.
# For another version: change package.json, run `npm install --package-lock-only`, then this.
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts
cms=node_modules/@sveltia/cms
rm -rf vendor
mkdir -p vendor/npm/assets vendor/npm/chunks vendor/locales
cp "$cms/LICENSE.txt" vendor/
cp "$cms/npm/index.js" vendor/npm/
# What index.js imports at once. It asks for the other chunks (pictures, maps, code) only for
# fields that we do not have.
for chunk in $(grep -oE 'from"\./chunks/[^"]+' "$cms/npm/index.js" | sed 's/.*\.\///'); do
	cp "$cms/npm/$chunk" "vendor/npm/$chunk"
done
for font in material-symbols-outlined noto-mono source-sans-3; do
	cp "$cms/npm/assets/$font"* vendor/npm/assets/
done
cp "$cms/locales/nl.json" "$cms/locales/en-US.json" vendor/locales/
mkdir -p vendor/yaml
cp node_modules/yaml/LICENSE vendor/yaml/LICENSE.txt
cp -R node_modules/yaml/browser/. vendor/yaml/
find vendor -type f ! -name SHA256SUMS | LC_ALL=C sort | xargs sha256sum > SHA256SUMS
mv SHA256SUMS vendor/
rm -rf node_modules
