#!/usr/bin/env bash
# Installs the .oxt as an ordinary user would, looks whether the office lists it and can calculate with it, and removes it again:
#   install.sh OXT OFFICE-PROGRAM-FOLDER VERSION
set -euo pipefail
oxt=$1 program=$2 version=$3
fail() { printf 'install.sh: %s\n' "$*" >&2; exit 1; }

# A home of its own. As root unopkg refuses to install for one user; the work is then done as `nobody`, in a folder that `nobody` may enter.
scratch=$(env -u TMPDIR mktemp -d -t tambonplan-install.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
cp "$oxt" "$scratch/tambonplan.oxt"
chmod 644 "$scratch/tambonplan.oxt"
as_user=(env HOME="$scratch" TMPDIR="$scratch" XDG_CONFIG_HOME="$scratch/config" XDG_CACHE_HOME="$scratch/cache" LC_ALL=C.UTF-8
    SAL_USE_VCLPLUGIN=svp timeout 120)
if [ "$(id -u)" = 0 ]; then
    chown -R nobody "$scratch"
    as_user=(setpriv --reuid nobody --regid nogroup --clear-groups "${as_user[@]}")
fi
cd "$scratch"
profile=-env:UserInstallation=file://$scratch/profile
unopkg() { "${as_user[@]}" "$program/unopkg" "$@" "$profile" </dev/null; }

unopkg add tambonplan.oxt || fail "unopkg add failed"
listed=$(unopkg list org.tambonplan)
grep -q "^Identifier: org.tambonplan" <<<"$listed" || fail "not listed: $listed"
grep -q "Version: $version" <<<"$listed" || fail "listed with another version: $listed"
! grep -q "is registered: no" <<<"$listed" || fail "a part is not registered: $listed"
[ -n "$(find "$scratch/profile" -path '*/sample/*' -name '*ม.2*' -print -quit)" ] || fail "the Thai file names did not survive"

# A formula with one of our functions: the installed library is loaded and works.
cat >"$scratch/formula.fods" <<'FODS'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
  office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
  <table:table table:name="A"><table:table-row>
  <table:table-cell table:formula="of:=ORG.TAMBONPLAN.FUNCTIONS.TPBAHT(&quot;12345&quot;)"/>
  </table:table-row></table:table></office:spreadsheet></office:body></office:document>
FODS
chmod 644 "$scratch/formula.fods"
"${as_user[@]}" "$program/soffice" "$profile" --headless --norestore --convert-to csv --outdir "$scratch" "$scratch/formula.fods" </dev/null
[ "$(cat "$scratch/formula.csv")" = 12345 ] || fail "TP_BAHT gave: $(cat "$scratch/formula.csv")"

unopkg remove org.tambonplan || fail "unopkg remove failed"
if unopkg list org.tambonplan 2>/dev/null | grep -q '^Identifier: org.tambonplan'; then fail "still listed after removal"; fi
echo "installed, used and removed"
