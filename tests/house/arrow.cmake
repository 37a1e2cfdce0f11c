# cmake -DCASE=… -DEXPECTED=<regular expression, empty: must configure> -DHOUSE=… -DBINARY=… … -P arrow.cmake
execute_process(
    COMMAND ${CMAKE_COMMAND} --fresh -S ${HOUSE} -B ${BINARY} -G ${GENERATOR} -DCASE=${CASE}
        -DGUICHET_SOURCE_DIR=${SOURCE} -DCMAKE_MAKE_PROGRAM=${MAKE_PROGRAM} -DCMAKE_CXX_COMPILER=${COMPILER}
        -DCMAKE_CXX_COMPILER_FORCED=ON
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
string(REGEX REPLACE "[ \n]+" " " text "${output}") # CMake wraps long messages
if(EXPECTED STREQUAL "")
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "the right arrows were refused:\n${output}")
    endif()
elseif(result EQUAL 0)
    message(FATAL_ERROR "configured, although a wrong arrow should have stopped it")
elseif(NOT text MATCHES "${EXPECTED}")
    message(FATAL_ERROR "stopped, but not by \"${EXPECTED}\":\n${output}")
endif()
