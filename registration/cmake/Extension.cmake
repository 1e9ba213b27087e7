# The extension: office SDK, our own UNO types, the libraries `office` and `tambonplan.uno.so`. What the user receives is put
# together in Package.cmake, from the lists in registration/.

# The SDK ------------------------------------------------------------------------------------------------------------------
set(office_sdk ${TAMBONPLAN_OFFICE_DIR}/sdk)
set(office_program ${TAMBONPLAN_OFFICE_DIR}/program)
foreach(need ${office_sdk}/bin/unoidl-write ${office_sdk}/bin/cppumaker ${office_sdk}/include/cppuhelper/implbase1.hxx
             ${office_program}/types.rdb ${office_program}/types/offapi.rdb)
  if(NOT EXISTS ${need})
    message(FATAL_ERROR "No LibreOffice SDK: ${need} is missing.\nOn Debian install the package libreoffice-dev, or set "
                        "TAMBONPLAN_OFFICE_DIR to a LibreOffice folder that has `sdk` and `program` in it, or build only the core with "
                        "-DTAMBONPLAN_OFFICE=OFF.")
  endif()
endforeach()

# Our types: idl/ becomes a types database, and together with the office's types C++ headers ------------------------------
set(office_types ${office_program}/types.rdb ${office_program}/types/offapi.rdb)
set(tambonplan_rdb ${PROJECT_BINARY_DIR}/types/tambonplan.rdb)
set(uno_headers ${PROJECT_BINARY_DIR}/types/include)
file(GLOB_RECURSE idl_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/idl/*.idl)
file(MAKE_DIRECTORY ${uno_headers})
add_custom_command(
  OUTPUT ${tambonplan_rdb}
  COMMAND ${office_sdk}/bin/unoidl-write ${office_types} ${PROJECT_SOURCE_DIR}/idl ${tambonplan_rdb}
  DEPENDS ${idl_files}
  COMMENT "Writing our UNO types"
  VERBATIM)
add_custom_command(
  OUTPUT ${uno_headers}/stamp
  COMMAND ${office_sdk}/bin/cppumaker -Gc -O${uno_headers} ${office_types} ${tambonplan_rdb}
  COMMAND ${CMAKE_COMMAND} -E touch ${uno_headers}/stamp
  DEPENDS ${tambonplan_rdb}
  COMMENT "Making the C++ headers of the UNO types"
  VERBATIM)
add_custom_target(unoHeaders DEPENDS ${uno_headers}/stamp)

# `uno`: whoever links it may include the office's headers and ours -------------------------------------------------------
add_library(uno INTERFACE)
add_dependencies(uno unoHeaders)
target_include_directories(uno SYSTEM INTERFACE ${office_sdk}/include ${uno_headers})
target_link_libraries(uno INTERFACE officeAbi)
foreach(name uno_cppuhelpergcc3 uno_cppu uno_sal)
  find_library(lib_${name} ${name} PATHS ${office_sdk}/lib NO_DEFAULT_PATH REQUIRED)
  target_link_libraries(uno INTERFACE ${lib_${name}})
endforeach()

# A program that talks to the office finds the UNO libraries in the office's own folder.
function(tambonplan_office_program target)
  target_link_libraries(${target} PRIVATE uno)
  set_target_properties(${target} PROPERTIES BUILD_RPATH ${office_program})
  target_compile_definitions(${target} PRIVATE TAMBONPLAN_OFFICE_DIR="${TAMBONPLAN_OFFICE_DIR}" TAMBONPLAN_TYPES="${tambonplan_rdb}"
                                               TAMBONPLAN_STAGE="${PROJECT_BINARY_DIR}/stage")
endfunction()

# The libraries ------------------------------------------------------------------------------------------------------------
file(GLOB office_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/office/*.cpp)
add_library(office STATIC ${office_sources})
target_include_directories(office PUBLIC src)
target_link_libraries(office PUBLIC report uno PRIVATE platform)

file(GLOB ui_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/ui/*.cpp)
add_library(tambonplan MODULE ${ui_sources})
target_link_libraries(tambonplan PRIVATE office platform)
# The office has loaded the UNO libraries before it loads us: no path to them is baked in. An undefined symbol must fail here, not there.
set_target_properties(tambonplan PROPERTIES PREFIX "" OUTPUT_NAME tambonplan.uno SUFFIX .so SKIP_BUILD_RPATH ON)
if(UNIX AND NOT APPLE AND NOT TAMBONPLAN_SANITIZE)
  target_link_options(tambonplan PRIVATE -Wl,-z,defs)
endif()

include(${CMAKE_CURRENT_LIST_DIR}/Package.cmake)
