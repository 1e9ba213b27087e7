# What the user receives. Targets: `stage` (the unpacked tree), `oxt` (the package), `run-calc` (Calc with the unpacked tree).
include(${CMAKE_CURRENT_LIST_DIR}/Registration.cmake)

set(stage_root ${PROJECT_BINARY_DIR}/stage)
set(stage ${stage_root}/org.tambonplan)
set(oxt ${PROJECT_BINARY_DIR}/tambonplan-${PROJECT_VERSION}-linux-x86_64.oxt)

# Every file of the package as a pair source, place. extension/ is laid out as packaged; drawings and scripts stay at home. -----
set(package_sources $<TARGET_FILE:tambonplan> ${tambonplan_rdb})
set(package_places tambonplan.uno.so tambonplan.rdb)
function(tambonplan_package source place)
  set(package_sources ${package_sources} ${source} PARENT_SCOPE)
  set(package_places ${package_places} ${place} PARENT_SCOPE)
endfunction()
foreach(name IN LISTS registration_files)
  tambonplan_package(${registration_made}/${name} ${name})
endforeach()
file(GLOB extra CONFIGURE_DEPENDS RELATIVE ${registration_dir} ${registration_dir}/*.xcu ${registration_dir}/*.xcs
     ${registration_dir}/description/*.txt)
foreach(name IN LISTS extra)
  tambonplan_package(${registration_dir}/${name} ${name})
endforeach()
foreach(folder rules strings icons dialogs templates manual sample)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/extension ${PROJECT_SOURCE_DIR}/extension/${folder}/*)
  foreach(name IN LISTS found)
    if(NOT name MATCHES "[.]svg$|[.]sh$|[.]md$")
      tambonplan_package(${PROJECT_SOURCE_DIR}/extension/${name} ${name})
    endif()
  endforeach()
endforeach()
if(EXISTS ${PROJECT_SOURCE_DIR}/LICENSE)
  tambonplan_package(${PROJECT_SOURCE_DIR}/LICENSE LICENSE)
endif()

# The manifest names the parts that the office has to register. ------------------------------------------------------------
set(manifest "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest xmlns:manifest=\"http://openoffice.org/2001/manifest\">\n")
function(tambonplan_manifest place type)
  set(manifest "${manifest}  <manifest:file-entry manifest:full-path=\"${place}\" manifest:media-type=\"${type}\"/>\n" PARENT_SCOPE)
endfunction()
tambonplan_manifest(tambonplan.rdb "application/vnd.sun.star.uno-typelibrary;type=RDB")
tambonplan_manifest(tambonplan.components "application/vnd.sun.star.uno-components;platform=${TAMBONPLAN_UNO_PLATFORM}")
foreach(kind xcs=configuration-schema xcu=configuration-data) # a schema stands before the data that fills it
  string(REPLACE "=" ";" kind ${kind})
  list(POP_FRONT kind ending type)
  foreach(place IN LISTS package_places)
    if(place MATCHES "^[^/]*[.]${ending}$")
      tambonplan_manifest(${place} "application/vnd.sun.star.${type}")
    endif()
  endforeach()
endforeach()
file(CONFIGURE OUTPUT ${registration_made}/manifest.xml CONTENT "${manifest}</manifest:manifest>\n" @ONLY)
tambonplan_package(${registration_made}/manifest.xml META-INF/manifest.xml)

# Copying: one small script with all pairs, so that the tree is made anew in one go and never keeps a file that is gone. ----------
set(script "file(REMOVE_RECURSE \"${stage}\")\n")
foreach(source place IN ZIP_LISTS package_sources package_places)
  string(APPEND script "configure_file(\"${source}\" \"${stage}/${place}\" COPYONLY)\n")
endforeach()
file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/stage-$<CONFIG>.cmake CONTENT "${script}")
add_custom_command(
  OUTPUT ${PROJECT_BINARY_DIR}/stage.stamp
  COMMAND ${CMAKE_COMMAND} -P ${PROJECT_BINARY_DIR}/stage-$<CONFIG>.cmake
  COMMAND ${CMAKE_COMMAND} -E touch ${PROJECT_BINARY_DIR}/stage.stamp
  DEPENDS tambonplan ${package_sources} ${PROJECT_BINARY_DIR}/stage-$<CONFIG>.cmake
  COMMENT "Staging the extension in ${stage}"
  VERBATIM)
add_custom_target(stage ALL DEPENDS ${PROJECT_BINARY_DIR}/stage.stamp)

set(top_level ${package_places})
list(TRANSFORM top_level REPLACE "/.*" "")
list(REMOVE_DUPLICATES top_level)
add_custom_command(
  OUTPUT ${oxt}
  COMMAND ${CMAKE_COMMAND} -E rm -f ${oxt}
  COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 ${CMAKE_COMMAND} -E tar cf ${oxt} --format=zip -- ${top_level}
  WORKING_DIRECTORY ${stage}
  DEPENDS ${PROJECT_BINARY_DIR}/stage.stamp
  COMMENT "Packing ${oxt}"
  VERBATIM)
add_custom_target(oxt ALL DEPENDS ${oxt})

# Try it: Calc with the unpacked tree and a profile of its own, which leaves the user's office alone. -----------------------------
find_program(SOFFICE soffice HINTS ${office_program} NO_DEFAULT_PATH)
if(SOFFICE)
  string(REPLACE " " "%20" build_url "file://${PROJECT_BINARY_DIR}")
  add_custom_target(run-calc
    COMMAND ${SOFFICE} -env:BUNDLED_EXTENSIONS=${build_url}/stage -env:UserInstallation=${build_url}/profile-run-calc --norestore --nologo
            --nofirststartwizard --calc
    DEPENDS ${PROJECT_BINARY_DIR}/stage.stamp
    USES_TERMINAL
    VERBATIM)
endif()
